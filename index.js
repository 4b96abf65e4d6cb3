// n8n finds the node and the credential through "n8n" in package.json; this is only what require() returns.
module.exports = {};
