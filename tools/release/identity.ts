import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** The part of package.json that says who publishes the package. */
export interface Manifest {
	version: string;
	homepage: string;
	author: { name: string; email: string };
	repository: { url: string };
}

const PLACEHOLDER_NAME = /fill in/i;
/** RFC 2606 reserves these domains for examples, so nobody can own one. */
const RESERVED = /[@./]example\.(com|net|org)\b|\.(example|invalid|test)\b/i;
/** n8n's scan downloads the source only from GitHub. */
const GITHUB = /^git\+https:\/\/github\.com\/[\w-]+\/[\w.-]+\.git$/;

/** Reads this repository's package.json. */
export async function readManifest(): Promise<Manifest> {
	return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
}

/** The repository's address for a browser. */
export function repositoryOf({ repository }: Pick<Manifest, 'repository'>): string {
	return repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** What must be filled in before the package can be published; empty if nothing is missing. */
export function identityProblems(manifest: Manifest): string[] {
	const { author, repository, homepage } = manifest;
	const problems: string[] = [];
	if (PLACEHOLDER_NAME.test(author.name)) {
		problems.push(`author.name is the placeholder '${author.name}'. Fill in the name of the publisher`);
	}
	if (RESERVED.test(author.email)) {
		problems.push(
			`author.email is the placeholder '${author.email}'. Fill in the email address of the npm account that publishes`,
		);
	}
	if (!GITHUB.test(repository.url)) {
		const what = RESERVED.test(repository.url) ? 'the placeholder' : 'not on GitHub:';
		problems.push(
			`repository.url is ${what} '${repository.url}'. Fill in your public GitHub repository, as git+https://github.com/OWNER/NAME.git`,
		);
	} else if (homepage !== `${repositoryOf(manifest)}#readme`) {
		problems.push(`homepage '${homepage}' does not match repository.url. Run: npm run links`);
	}
	return problems.map((problem) => `package.json: ${problem}.`);
}
