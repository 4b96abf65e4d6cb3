module.exports = { semi: true, singleQuote: true, useTabs: true, trailingComma: 'all', printWidth: 110 };
