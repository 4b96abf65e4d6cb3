/** A version's part of CHANGELOG.md. */
export interface Section {
	version: string;
	/** What stands behind the version: a date, or `unreleased`. */
	date: string;
	/** What stands below the heading. */
	text: string;
}

/** The newest section of a changelog, whose headings read `## 1.2.3 - 2026-11-26`; undefined when it has none. */
export function newestSection(changelog: string): Section | undefined {
	const [, first] = changelog.split(/^## /m);
	if (first === undefined) return undefined;
	const [heading = '', ...lines] = first.split('\n');
	const [version = '', date = ''] = heading.trim().split(' - ');
	return { version, date, text: lines.join('\n').trim() };
}
