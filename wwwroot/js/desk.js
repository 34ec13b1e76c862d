// The desk's scripts: each module listens by delegation and needs no set-up by a page.
import './drafts.js';
import './drop.js';
