import { newestSection } from '../../tools/release/changelog';
import { identityProblems, type Manifest } from '../../tools/release/identity';
import { withPictures } from '../../tools/release/pictures';
import { versionProblems, type Versions } from '../../tools/release/versions';

const NAMED: Manifest = {
	version: '1.2.3',
	homepage: 'https://github.com/acme/loans-node#readme',
	author: { name: 'Acme', email: 'npm@acme.dev' },
	repository: { url: 'git+https://github.com/acme/loans-node.git' },
};

test.each<[string, Partial<Manifest>, string[]]>([
	['a publisher who is named', {}, []],
	[
		'placeholders',
		{
			author: { name: 'Fill in: the publisher', email: 'publisher@example.com' },
			repository: { url: 'git+https://example.com/loans-node.git' },
		},
		[
			"package.json: author.name is the placeholder 'Fill in: the publisher'. Fill in the name of the publisher.",
			"package.json: author.email is the placeholder 'publisher@example.com'. Fill in the email address of the npm account that publishes.",
			"package.json: repository.url is the placeholder 'git+https://example.com/loans-node.git'. Fill in your public GitHub repository, as git+https://github.com/OWNER/NAME.git.",
		],
	],
	[
		'a subdomain of a reserved domain',
		{ author: { name: 'Acme', email: 'npm@mail.example.org' } },
		[
			"package.json: author.email is the placeholder 'npm@mail.example.org'. Fill in the email address of the npm account that publishes.",
		],
	],
	['a domain that only ends alike', { author: { name: 'Acme', email: 'npm@myexample.com' } }, []],
	[
		'a repository that n8n cannot scan',
		{ repository: { url: 'git+https://gitlab.com/acme/loans-node.git' } },
		[
			"package.json: repository.url is not on GitHub: 'git+https://gitlab.com/acme/loans-node.git'. Fill in your public GitHub repository, as git+https://github.com/OWNER/NAME.git.",
		],
	],
	[
		'links that still lead elsewhere',
		{ homepage: 'https://example.com/loans-node#readme' },
		[
			"package.json: homepage 'https://example.com/loans-node#readme' does not match repository.url. Run: npm run links.",
		],
	],
])('identity: %s', (_, change, problems) => {
	expect(identityProblems({ ...NAMED, ...change })).toEqual(problems);
});

const CHANGELOG =
	'# Changelog\n\nHow.\n\n## 1.2.3 - 2026-11-26\n\n### Fixed\n\n- This.\n\n## 1.2.2 - 2026-10-01\n\n- That.\n';
const AGREED: Versions = { manifest: '1.2.3', lock: '1.2.3', changelog: CHANGELOG, tag: '1.2.3' };

const BEGIN = 'but package.json says 1.2.3. Begin it with: ## 1.2.3 - YYYY-MM-DD.';
const UNRELEASED = "'unreleased'. Enter the release date as YYYY-MM-DD.";

test.each<[string, Partial<Versions>, ...string[]]>([
	['all agree', {}],
	['a dry run has no tag', { tag: undefined }],
	[
		'another tag',
		{ tag: 'v1.2.3' },
		'The tag is v1.2.3, but package.json says 1.2.3. Tag the commit with its version.',
	],
	[
		'an old lock',
		{ lock: '1.2.2' },
		'package-lock.json says 1.2.2, but package.json says 1.2.3. Run: npm install --package-lock-only.',
	],
	[
		'another section first',
		{ changelog: CHANGELOG.replace('1.2.3', '1.3.0') },
		`CHANGELOG.md begins with 1.3.0, ${BEGIN}`,
	],
	['no sections', { changelog: '# Changelog\n' }, `CHANGELOG.md begins with no section, ${BEGIN}`],
	[
		'no day',
		{ changelog: CHANGELOG.replace('2026-11-26', 'unreleased') },
		`CHANGELOG.md dates 1.2.3 ${UNRELEASED}`,
	],
	[
		'nothing said',
		{ changelog: '## 1.2.3 - 2026-11-26\n\n## 1.2.2 - 2026-10-01\n\n- That.\n' },
		'CHANGELOG.md has no entries for 1.2.3. List what users will notice.',
	],
])('versions: %s', (_, change, ...problems) => {
	expect(versionProblems({ ...AGREED, ...change })).toEqual(problems);
});

test('the text of a release is the newest section, whatever stands around it', () => {
	expect(newestSection(CHANGELOG)).toEqual({
		version: '1.2.3',
		date: '2026-11-26',
		text: '### Fixed\n\n- This.',
	});
});

test("the pictures of npm's README stand in the tag at GitHub; links and other addresses stay", () => {
	const links = '[Values](docs/values.md), <img src="https://img.example.com/a.png">';
	const page = `${links}<source srcset="docs/dark.png"><img alt="A" src="docs/light.png">`;
	const tag = 'https://raw.githubusercontent.com/acme/loans-node/1.2.3';
	expect(withPictures(page, NAMED)).toBe(
		`${links}<source srcset="${tag}/docs/dark.png"><img alt="A" src="${tag}/docs/light.png">`,
	);
});
