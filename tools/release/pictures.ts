import { repositoryOf, type Manifest } from './identity';

/**
 * A page whose pictures have the addresses that they have at GitHub in the version's tag. npm's site resolves relative
 * links and the `src` of a picture against `repository`, but not `srcset`: readers who prefer dark would see none.
 */
export function withPictures(page: string, manifest: Pick<Manifest, 'repository' | 'version'>): string {
	const raw = repositoryOf(manifest).replace('//github.com/', '//raw.githubusercontent.com/');
	return page.replace(
		/\b(src|srcset)="(?!https:)([^"]+)"/g,
		(_all, attribute: string, path: string) => `${attribute}="${raw}/${manifest.version}/${path}"`,
	);
}
