/** Prints the newest section of CHANGELOG.md, which is the text of the GitHub release. */
import { readFileSync } from 'node:fs';

import { newestSection } from './changelog';

console.log(newestSection(readFileSync('CHANGELOG.md', 'utf8'))?.text);
