// The scripts of the newsroom's pages. Each module listens by delegation, so a page needs no set-up of its own.
import "./circuit.js";
import "./covers.js";
import "./drafts.js";
import "./drop.js";
import "./focus.js";
import "./keys.js";
import "./list.js";
import "./sheet.js";
import "./signout.js";
import "./standing.js";
