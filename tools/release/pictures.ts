import { repositoryOf, type Manifest } from './identity';

/**
 * Replaces the relative picture addresses of a page with those on GitHub, in the version's tag. npm's site resolves
 * relative links and the `src` of a picture against `repository`, but not `srcset`, which dark mode needs.
 */
export function withPictures(page: string, manifest: Pick<Manifest, 'repository' | 'version'>): string {
	const raw = repositoryOf(manifest).replace('//github.com/', '//raw.githubusercontent.com/');
	return page.replace(
		/\b(src|srcset)="(?!https:)([^"]+)"/g,
		(_all, attribute: string, path: string) => `${attribute}="${raw}/${manifest.version}/${path}"`,
	);
}
