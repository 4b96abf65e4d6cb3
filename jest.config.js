// swc only strips types, so a test file starts in milliseconds; `npm run typecheck` checks them.
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test', '<rootDir>/sandbox'],
	testMatch: ['**/*.test.ts'],
	transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
	// Generous, because the machine may be busy and no test here measures time.
	testTimeout: 300_000,
};
