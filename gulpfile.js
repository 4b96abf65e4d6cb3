// `gulp build`: an empty dist/, the compiled node and credential, then what tsc does not copy.
const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { series, src, dest } = require('gulp');

function clean(done) {
	rmSync('dist', { recursive: true, force: true });
	done();
}

function compile(done) {
	execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' });
	done();
}

function copyAssets() {
	return src(['index.js', 'icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

exports.build = series(clean, compile, copyAssets);
