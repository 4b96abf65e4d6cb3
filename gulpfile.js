// `gulp build`: empties dist/, compiles node and credential, bundles the library they need, and copies the other files.
const { execFileSync } = require('node:child_process');
const { readFileSync, rmSync } = require('node:fs');
const { build } = require('esbuild');
const { series, src, dest } = require('gulp');

function clean(done) {
	rmSync('dist', { recursive: true, force: true });
	done();
}

function compile(done) {
	execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' });
	done();
}

// The only file that imports a package n8n does not provide; all other files stay as tsc writes them.
async function bundleLibrary() {
	const file = 'nodes/Advancly/values/phoneLibrary';
	await build({
		entryPoints: [`${file}.ts`],
		outfile: `dist/${file}.js`,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		banner: {
			js: `/*!\nlibphonenumber-js\n\n${readFileSync('node_modules/libphonenumber-js/LICENSE', 'utf8')}*/`,
		},
	});
}

function copyAssets() {
	return src(['index.js', 'icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

exports.build = series(clean, compile, bundleLibrary, copyAssets);
