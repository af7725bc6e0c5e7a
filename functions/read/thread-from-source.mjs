// Starts thread.ts where the project runs from its TypeScript sources: a thread does not inherit the loader.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
