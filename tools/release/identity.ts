import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** What package.json says of the package; who publishes it stands nowhere else. */
export interface Manifest {
	version: string;
	homepage: string;
	author: { name: string; email: string };
	repository: { url: string };
}

const PLACEHOLDER_NAME = /fill in/i;
/** RFC 2606 keeps these domains for examples, so nobody can own one. */
const RESERVED = /[@./]example\.(com|net|org)\b|\.(example|invalid|test)\b/i;
/** n8n's scan downloads the source from GitHub and from nowhere else. */
const GITHUB = /^git\+https:\/\/github\.com\/[\w-]+\/[\w.-]+\.git$/;

/** package.json of this repository. */
export async function readManifest(): Promise<Manifest> {
	return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
}

/** The repository's address as a browser takes it. */
export function repositoryOf({ repository }: Pick<Manifest, 'repository'>): string {
	return repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** What must be filled in before the package may be published; empty when the publisher is named. */
export function identityProblems(manifest: Manifest): string[] {
	const { author, repository, homepage } = manifest;
	const problems: string[] = [];
	if (PLACEHOLDER_NAME.test(author.name)) {
		problems.push(`author.name is the placeholder '${author.name}'. Fill in who publishes the package`);
	}
	if (RESERVED.test(author.email)) {
		problems.push(
			`author.email is the placeholder '${author.email}'. Fill in the mail address of the npm account that publishes`,
		);
	}
	if (!GITHUB.test(repository.url)) {
		const what = RESERVED.test(repository.url) ? 'the placeholder' : 'not at GitHub:';
		problems.push(
			`repository.url is ${what} '${repository.url}'. Fill in your public GitHub repository, as git+https://github.com/OWNER/NAME.git`,
		);
	} else if (homepage !== `${repositoryOf(manifest)}#readme`) {
		problems.push(`homepage '${homepage}' does not follow repository.url. Run: npm run links`);
	}
	return problems.map((problem) => `package.json: ${problem}.`);
}
