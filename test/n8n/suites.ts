import { engine2 } from './engine2';
import type { Suite } from './suite';
import { versions } from './versions';

/** Every suite, in the order `npm run test:n8n` runs them. */
export const SUITES: readonly Suite[] = [versions, engine2];
