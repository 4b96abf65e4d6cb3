import { newestSection } from './changelog';

/** Everything that says which version this is. */
export interface Versions {
	/** In package.json. */
	manifest: string;
	/** In package-lock.json. */
	lock: string;
	/** The text of CHANGELOG.md. */
	changelog: string;
	/** The git tag that is being published; undefined in a dry run. */
	tag: string | undefined;
}

/** Where the places that name the version disagree; empty when it may be published. */
export function versionProblems({ manifest, lock, changelog, tag }: Versions): string[] {
	const problems: string[] = [];
	if (lock !== manifest) {
		problems.push(
			`package-lock.json says ${lock}, package.json ${manifest}. Run: npm install --package-lock-only`,
		);
	}
	const section = newestSection(changelog);
	if (section?.version !== manifest) {
		problems.push(
			`CHANGELOG.md begins with ${section?.version ?? 'no section'}, package.json says ${manifest}. Begin it with: ## ${manifest} - YYYY-MM-DD`,
		);
	} else if (!/^\d{4}-\d{2}-\d{2}$/.test(section.date)) {
		problems.push(
			`CHANGELOG.md gives ${manifest} the date '${section.date}'. Write the day of the release, as YYYY-MM-DD`,
		);
	} else if (section.text === '') {
		problems.push(`CHANGELOG.md says nothing of ${manifest}. Write what users notice`);
	}
	if (tag !== undefined && tag !== manifest) {
		problems.push(`The tag is ${tag}, package.json says ${manifest}. Tag the commit with its version`);
	}
	return problems.map((problem) => `${problem}.`);
}
