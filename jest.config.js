// Types are checked by `npm run typecheck`; here swc only strips them, so a test file starts in milliseconds.
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test', '<rootDir>/sandbox'],
	testMatch: ['**/*.test.ts'],
	transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
	// A machine may be busy; nothing here is a timed test.
	testTimeout: 300_000,
};
