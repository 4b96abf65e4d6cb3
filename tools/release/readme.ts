/** Turns the README into the one for npm. The publish workflow runs this on its own copy; it is not committed. */
import { readFileSync, writeFileSync } from 'node:fs';

import { readManifest } from './identity';
import { withPictures } from './pictures';

const FILE = 'README.md';

readManifest()
	.then((manifest) => writeFileSync(FILE, withPictures(readFileSync(FILE, 'utf8'), manifest)))
	.catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
