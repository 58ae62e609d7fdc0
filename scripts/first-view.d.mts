import type { Plugin } from 'vite';

export function firstViewPlugin(): Plugin;
