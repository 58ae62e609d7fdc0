/** What a command may do to the outside; handed in, so that commands can be tested without a process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  terminal: boolean; // stderr is a terminal: progress may be drawn
}
