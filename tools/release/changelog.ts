/** The section of a version in CHANGELOG.md. */
export interface Section {
	version: string;
	/** A date, or `unreleased`. */
	date: string;
	/** The text below the heading. */
	text: string;
}

/** The newest section of a changelog with headings such as `## 1.2.3 - 2026-11-26`; undefined if it has none. */
export function newestSection(changelog: string): Section | undefined {
	const [, first] = changelog.split(/^## /m);
	if (first === undefined) return undefined;
	const [heading = '', ...lines] = first.split('\n');
	const [version = '', date = ''] = heading.trim().split(' - ');
	return { version, date, text: lines.join('\n').trim() };
}
