import { editor } from './editor';
import { agents } from './agents';
import { documents } from './documents';
import { engine2 } from './engine2';
import { faults } from './faults';
import { imports } from './imports';
import { installer } from './installer';
import { queue } from './queue';
import type { Suite } from './suite';
import { versions } from './versions';

/** Every suite, in the order `npm run test:n8n` runs them. */
export const SUITES: readonly Suite[] = [
	editor,
	installer,
	versions,
	engine2,
	agents,
	imports,
	faults,
	documents,
	queue,
];
