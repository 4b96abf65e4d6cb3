// For code that runs on a developer's machine: tests, sandbox, demo, bench and tools.
// What n8n's scanner checks (nodes/, credentials/, package.json) is linted with eslint.config.mjs,
// n8n's own configuration, which a verified package must not change.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	globalIgnores([
		'dist',
		'nodes',
		'credentials',
		'coverage',
		'artifacts',
		'.n8n-runtime',
		'.stryker-tmp',
		'reports',
	]),
	js.configs.recommended,
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strict, tseslint.configs.stylistic],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
		},
	},
	{
		files: ['**/*.mjs', '**/*.js'],
		languageOptions: {
			globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
		},
	},
	{
		files: ['gulpfile.js', 'index.js', 'jest.config.js'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { require: 'readonly', module: 'writable', exports: 'writable' },
		},
	},
);
