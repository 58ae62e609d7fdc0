import type { Plugin } from 'vite';

export declare function yamlTitlePlugin(): Plugin;
