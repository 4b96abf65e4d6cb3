import { newestSection } from './changelog';

/** Every place that states the version. */
export interface Versions {
	/** In package.json. */
	manifest: string;
	/** In package-lock.json. */
	lock: string;
	/** The text of CHANGELOG.md. */
	changelog: string;
	/** The git tag being published; undefined in a dry run. */
	tag: string | undefined;
}

/** The differences between these places; empty if the version can be published. */
export function versionProblems({ manifest, lock, changelog, tag }: Versions): string[] {
	const problems: string[] = [];
	if (lock !== manifest) {
		problems.push(
			`package-lock.json says ${lock}, but package.json says ${manifest}. Run: npm install --package-lock-only`,
		);
	}
	const section = newestSection(changelog);
	if (section?.version !== manifest) {
		problems.push(
			`CHANGELOG.md begins with ${section?.version ?? 'no section'}, but package.json says ${manifest}. Begin it with: ## ${manifest} - YYYY-MM-DD`,
		);
	} else if (!/^\d{4}-\d{2}-\d{2}$/.test(section.date)) {
		problems.push(`CHANGELOG.md dates ${manifest} '${section.date}'. Enter the release date as YYYY-MM-DD`);
	} else if (section.text === '') {
		problems.push(`CHANGELOG.md has no entries for ${manifest}. List what users will notice`);
	}
	if (tag !== undefined && tag !== manifest) {
		problems.push(`The tag is ${tag}, but package.json says ${manifest}. Tag the commit with its version`);
	}
	return problems.map((problem) => `${problem}.`);
}
