-- migration 20261122000001_Initial
-- migration 20261122000002_AppendOnly
-- migration 20261122000003_Search
-- migration 20261123000001_Transparency
-- migration 20261123000002_Redaction
-- migration 20261123000003_Revisions
-- migration 20261127000001_Covers
-- migration 20261127000010_Accounts
-- migration 20261127063348_ShownToReaders
-- migration 20261128000001_Tags
-- migration 20261128000002_SlugTails
-- migration 20261128000003_ClaimantKind
-- migration 20261128000004_LevelledSearch
CREATE TABLE "Appearance" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Appearance" PRIMARY KEY,
    "ClaimId" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "RevisionId" TEXT NOT NULL,
    "Quote" TEXT NOT NULL,
    "Prefix" TEXT NOT NULL,
    "Suffix" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "End" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "RemovedAt" INTEGER NULL,
    "RemovedBy" TEXT NULL,
    "Version" INTEGER NOT NULL, "Answer" TEXT NULL, "AnsweredAt" INTEGER NULL, "AnsweredBy" TEXT NULL, "Reasons" TEXT NULL, "Score" INTEGER NULL,
    CONSTRAINT "FK_Appearance_Article_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Article" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Appearance_Claim_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claim" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Appearance_Revision_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "Revision" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Article" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Article" PRIMARY KEY,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Publisher" TEXT NULL,
    "Author" TEXT NULL,
    "PublishedOn" TEXT NULL,
    "Address" TEXT NULL,
    "Language" TEXT NOT NULL,
    "OpenToReaders" INTEGER NOT NULL,
    "RevisionId" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);
CREATE TABLE "ArticleEdition" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ArticleEdition" PRIMARY KEY,
    "ArticleId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Publisher" TEXT NULL,
    "Author" TEXT NULL,
    "PublishedOn" TEXT NULL,
    "Address" TEXT NULL,
    "Language" TEXT NOT NULL,
    "RevisionId" TEXT NOT NULL,
    "ShownAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ArticleEdition_Article_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Article" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ArticleEdition_Revision_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "Revision" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "DisabledAt" INTEGER NULL,
    "LogSecret" BLOB NOT NULL,
    "LastCodeStep" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
, "DeletedAt" INTEGER NULL, "FactorDueAt" INTEGER NULL, "LostFactorAskedAt" INTEGER NULL, "LostFactorAskedBy" TEXT NULL);
CREATE TABLE CheckFile (Sha256 TEXT NOT NULL PRIMARY KEY, Name TEXT NOT NULL, MediaType TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE CheckedArticle (ArticleId TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE "Claim" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Claim" PRIMARY KEY,
    "Wording" TEXT NOT NULL,
    "Claimant" TEXT NULL,
    "ClaimantUnknown" INTEGER NOT NULL,
    "SaidOn" TEXT NULL,
    "Context" TEXT NULL,
    "DetailsNumber" INTEGER NOT NULL,
    "Stage" TEXT NOT NULL,
    "VerdictNumber" INTEGER NOT NULL,
    "PublishedNumber" INTEGER NOT NULL,
    "Retracted" INTEGER NOT NULL,
    "Slug" TEXT NULL,
    "WithdrawnReason" TEXT NULL,
    "RaisedAt" INTEGER NOT NULL,
    "RaisedBy" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
, "Quantities" TEXT NULL, "Contributors" TEXT NULL, "ClaimantKind" TEXT NULL);
CREATE VIRTUAL TABLE DeskSearch USING fts5(
    Kind UNINDEXED, Item UNINDEXED, Rating UNINDEXED, Title, Who, Words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TABLE "Epoch" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Epoch" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Alarm" TEXT NOT NULL,
    "OldEditorial" TEXT NULL,
    "OldSecurity" TEXT NULL,
    "Stage" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "DecidedBy" TEXT NULL,
    "DecidedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);
CREATE TABLE "Evidence" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Evidence" PRIMARY KEY,
    "ClaimId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Stance" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Publisher" TEXT NULL,
    "Address" TEXT NULL,
    "PublishedOn" TEXT NULL,
    "Quote" TEXT NULL,
    "Note" TEXT NULL,
    "Passage" TEXT NULL,
    "File" TEXT NULL,
    "AddedAt" INTEGER NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "WithdrawnAt" INTEGER NULL,
    "WithdrawnBy" TEXT NULL,
    "Version" INTEGER NOT NULL, "Quantities" TEXT NULL,
    CONSTRAINT "FK_Evidence_Claim_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claim" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Invitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY,
    "Email" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "InvitedBy" TEXT NOT NULL,
    "InvitedAt" INTEGER NOT NULL,
    "ExpiresAt" INTEGER NOT NULL,
    "AcceptedBy" TEXT NULL,
    "WithdrawnAt" INTEGER NULL
);
CREATE TABLE "KnownDevices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_KnownDevices" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "DeviceId" TEXT NOT NULL,
    "SignedInAt" INTEGER NOT NULL,
    "FailedCount" INTEGER NOT NULL,
    "FailedUntil" INTEGER NULL
);
CREATE TABLE "LogCheckpoint" (
    "Log" INTEGER NOT NULL,
    "Size" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "SignedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_LogCheckpoint" PRIMARY KEY ("Log", "Size")
);
CREATE TABLE "LogCosignature" (
    "Log" INTEGER NOT NULL,
    "Size" INTEGER NOT NULL,
    "Witness" TEXT NOT NULL,
    "Line" TEXT NOT NULL,
    CONSTRAINT "PK_LogCosignature" PRIMARY KEY ("Log", "Size", "Witness"),
    CONSTRAINT "FK_LogCosignature_LogCheckpoint_Log_Size" FOREIGN KEY ("Log", "Size") REFERENCES "LogCheckpoint" ("Log", "Size") ON DELETE RESTRICT
);
CREATE TABLE "LogEntry" (
    "Log" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Leaf" TEXT NOT NULL,
    "LeafHash" BLOB NOT NULL,
    "Head" BLOB NOT NULL,
    CONSTRAINT "PK_LogEntry" PRIMARY KEY ("Log", "Sequence")
);
CREATE TABLE "LogHead" (
    "Log" INTEGER NOT NULL CONSTRAINT "PK_LogHead" PRIMARY KEY,
    "Size" INTEGER NOT NULL,
    "Head" BLOB NOT NULL
);
CREATE TABLE "LogItem" (
    "Log" INTEGER NOT NULL,
    "ItemId" TEXT NOT NULL,
    "Tag" TEXT NOT NULL,
    CONSTRAINT "PK_LogItem" PRIMARY KEY ("Log", "ItemId")
);
CREATE TABLE "LogPayload" (
    "Log" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Salt" BLOB NULL,
    "Payload" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "ActorId" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "ClaimId" TEXT NULL,
    "ArticleId" TEXT NULL,
    "CommandId" TEXT NULL,
    CONSTRAINT "PK_LogPayload" PRIMARY KEY ("Log", "Sequence"),
    CONSTRAINT "FK_LogPayload_LogEntry_Log_Sequence" FOREIGN KEY ("Log", "Sequence") REFERENCES "LogEntry" ("Log", "Sequence") ON DELETE RESTRICT
);
CREATE TABLE "LogTag" (
    "Item" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Tag" TEXT NOT NULL,
    CONSTRAINT "PK_LogTag" PRIMARY KEY ("Item", "PersonId")
);
CREATE TABLE "LogTile" (
    "Log" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "Index" INTEGER NOT NULL,
    "Hashes" BLOB NOT NULL,
    CONSTRAINT "PK_LogTile" PRIMARY KEY ("Log", "Level", "Index")
);
CREATE TABLE "PastAnchor" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PastAnchor" PRIMARY KEY,
    "AppearanceId" TEXT NOT NULL,
    "RevisionId" TEXT NOT NULL,
    "Quote" TEXT NOT NULL,
    "Prefix" TEXT NOT NULL,
    "Suffix" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "End" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Score" INTEGER NULL,
    "Reasons" TEXT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_PastAnchor_Appearance_AppearanceId" FOREIGN KEY ("AppearanceId") REFERENCES "Appearance" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PastAnchor_Revision_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "Revision" ("Id") ON DELETE RESTRICT
);
CREATE VIRTUAL TABLE PublicSearch USING fts5(
    Kind UNINDEXED, Item UNINDEXED, Rating UNINDEXED, Title, Who, Words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TABLE "PublishedCheck" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublishedCheck" PRIMARY KEY,
    "ClaimId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ChangeNote" TEXT NULL,
    "Content" TEXT NOT NULL,
    "PublishedAt" INTEGER NOT NULL,
    "PublishedBy" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_PublishedCheck_Claim_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claim" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RecoveryCodes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RecoveryCodes" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "UsedAt" INTEGER NULL
);
CREATE TABLE "Redaction" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Redaction" PRIMARY KEY,
    "Words" TEXT NULL,
    "FileSha256" TEXT NULL,
    "Ground" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "EndedBy" TEXT NULL,
    "EndedAt" INTEGER NULL,
    "Trace" TEXT NULL,
    "Version" INTEGER NOT NULL
);
CREATE TABLE "Revision" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Revision" PRIMARY KEY,
    "ArticleId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Blocks" TEXT NOT NULL,
    "CapturedAt" INTEGER NOT NULL,
    "CapturedBy" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Revision_Article_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Article" ("Id") ON DELETE RESTRICT
);
CREATE TABLE SearchItem (Id INTEGER PRIMARY KEY, Item TEXT NOT NULL UNIQUE);
CREATE TABLE "ShownPlace" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ShownPlace" PRIMARY KEY,
    "ArticleId" TEXT NOT NULL,
    "ClaimId" TEXT NOT NULL,
    "CheckedRevisionId" TEXT NOT NULL,
    "CheckedStart" INTEGER NOT NULL,
    "CheckedEnd" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "RevisionId" TEXT NOT NULL,
    "Quote" TEXT NOT NULL,
    "Prefix" TEXT NOT NULL,
    "Suffix" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "End" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    "Since" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ShownPlace_Article_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Article" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShownPlace_Claim_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claim" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShownPlace_Revision_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "Revision" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SignIns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SignIns" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "SeenAt" INTEGER NOT NULL,
    "EndedAt" INTEGER NULL,
    "Device" TEXT NOT NULL
, "DeviceId" TEXT NULL);
CREATE TABLE "Suggestion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Suggestion" PRIMARY KEY,
    "ArticleId" TEXT NOT NULL,
    "RevisionId" TEXT NOT NULL,
    "Quote" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "End" INTEGER NOT NULL,
    "Score" INTEGER NOT NULL,
    "Reasons" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ClaimId" TEXT NULL,
    "DecidedBy" TEXT NOT NULL,
    "DecidedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Suggestion_Article_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Article" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Suggestion_Revision_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "Revision" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Verdict" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Verdict" PRIMARY KEY,
    "ClaimId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Rating" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "Justification" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Authors" TEXT NOT NULL,
    "WrittenAt" INTEGER NOT NULL,
    "SubmittedAt" INTEGER NULL,
    "SubmittedBy" TEXT NULL,
    "ApprovedAt" INTEGER NULL,
    "ApprovedBy" TEXT NULL,
    "ReturnedAt" INTEGER NULL,
    "ReturnedBy" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "Version" INTEGER NOT NULL, "Cover" TEXT NULL,
    CONSTRAINT "FK_Verdict_Claim_ClaimId" FOREIGN KEY ("ClaimId") REFERENCES "Claim" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "WitnessedLog" (
    "Origin" TEXT NOT NULL CONSTRAINT "PK_WitnessedLog" PRIMARY KEY,
    "Size" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "SeenAt" INTEGER NOT NULL
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TRIGGER Appearance_DELETE_is_never_removed BEFORE DELETE ON Appearance WHEN 1
BEGIN SELECT RAISE(ABORT, 'Appearance is never removed'); END;
CREATE TRIGGER ArticleEdition_DELETE_is_never_removed BEFORE DELETE ON ArticleEdition
BEGIN SELECT RAISE(ABORT, 'ArticleEdition is never removed'); END;
CREATE TRIGGER ArticleEdition_UPDATE_is_never_changed BEFORE UPDATE ON ArticleEdition
WHEN NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
BEGIN SELECT RAISE(ABORT, 'ArticleEdition is never changed'); END;
CREATE TRIGGER Article_DELETE_is_never_removed BEFORE DELETE ON Article WHEN 1
BEGIN SELECT RAISE(ABORT, 'Article is never removed'); END;
CREATE TRIGGER Claim_DELETE_is_never_removed BEFORE DELETE ON Claim WHEN 1
BEGIN SELECT RAISE(ABORT, 'Claim is never removed'); END;
CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");
CREATE TRIGGER Epoch_DELETE_is_refused BEFORE DELETE ON Epoch BEGIN SELECT RAISE(ABORT, 'Epoch keeps its rows'); END;
CREATE TRIGGER Evidence_DELETE_is_never_removed BEFORE DELETE ON Evidence WHEN 1
BEGIN SELECT RAISE(ABORT, 'Evidence is never removed'); END;
CREATE INDEX "IX_Appearance_ArticleId" ON "Appearance" ("ArticleId");
CREATE INDEX "IX_Appearance_ClaimId" ON "Appearance" ("ClaimId");
CREATE INDEX "IX_Appearance_RevisionId" ON "Appearance" ("RevisionId");
CREATE INDEX "IX_Appearance_State" ON "Appearance" ("State");
CREATE UNIQUE INDEX "IX_ArticleEdition_ArticleId_Number" ON "ArticleEdition" ("ArticleId", "Number");
CREATE INDEX "IX_ArticleEdition_RevisionId" ON "ArticleEdition" ("RevisionId");
CREATE UNIQUE INDEX "IX_Article_Slug" ON "Article" ("Slug");
CREATE INDEX IX_Article_SlugTail ON Article (substr(Slug, -8));
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE UNIQUE INDEX "IX_Claim_Slug" ON "Claim" ("Slug");
CREATE INDEX "IX_Claim_Stage" ON "Claim" ("Stage");
CREATE INDEX "IX_Epoch_Number" ON "Epoch" ("Number");
CREATE UNIQUE INDEX "IX_Evidence_ClaimId_Number" ON "Evidence" ("ClaimId", "Number");
CREATE UNIQUE INDEX "IX_Invitations_TokenHash" ON "Invitations" ("TokenHash");
CREATE UNIQUE INDEX "IX_KnownDevices_PersonId_DeviceId" ON "KnownDevices" ("PersonId", "DeviceId");
CREATE INDEX "IX_LogPayload_ActorId_Sequence" ON "LogPayload" ("ActorId", "Sequence");
CREATE INDEX "IX_LogPayload_ArticleId_Sequence" ON "LogPayload" ("ArticleId", "Sequence");
CREATE INDEX "IX_LogPayload_ClaimId_Sequence" ON "LogPayload" ("ClaimId", "Sequence");
CREATE UNIQUE INDEX "IX_LogPayload_CommandId" ON "LogPayload" ("CommandId");
CREATE INDEX "IX_LogPayload_Log_At" ON "LogPayload" ("Log", "At");
CREATE INDEX "IX_LogPayload_Log_ItemId_Sequence" ON "LogPayload" ("Log", "ItemId", "Sequence");
CREATE UNIQUE INDEX "IX_PastAnchor_AppearanceId_RevisionId" ON "PastAnchor" ("AppearanceId", "RevisionId");
CREATE INDEX "IX_PastAnchor_RevisionId" ON "PastAnchor" ("RevisionId");
CREATE UNIQUE INDEX "IX_PublishedCheck_ClaimId_Number" ON "PublishedCheck" ("ClaimId", "Number");
CREATE INDEX "IX_PublishedCheck_PublishedAt" ON "PublishedCheck" ("PublishedAt");
CREATE INDEX "IX_PublishedCheck_Slug" ON "PublishedCheck" ("Slug");
CREATE INDEX IX_PublishedCheck_SlugTail ON PublishedCheck (substr(Slug, -8));
CREATE INDEX "IX_RecoveryCodes_PersonId" ON "RecoveryCodes" ("PersonId");
CREATE INDEX "IX_Redaction_State" ON "Redaction" ("State");
CREATE UNIQUE INDEX "IX_Revision_ArticleId_Number" ON "Revision" ("ArticleId", "Number");
CREATE INDEX "IX_ShownPlace_ArticleId" ON "ShownPlace" ("ArticleId");
CREATE UNIQUE INDEX "IX_ShownPlace_ClaimId_RevisionId_CheckedRevisionId_CheckedStart_CheckedEnd_Number" ON "ShownPlace" ("ClaimId", "RevisionId", "CheckedRevisionId", "CheckedStart", "CheckedEnd", "Number");
CREATE INDEX "IX_ShownPlace_RevisionId" ON "ShownPlace" ("RevisionId");
CREATE INDEX "IX_SignIns_PersonId" ON "SignIns" ("PersonId");
CREATE INDEX "IX_Suggestion_ArticleId" ON "Suggestion" ("ArticleId");
CREATE INDEX "IX_Suggestion_RevisionId" ON "Suggestion" ("RevisionId");
CREATE UNIQUE INDEX "IX_Verdict_ClaimId_Number" ON "Verdict" ("ClaimId", "Number");
CREATE TRIGGER LogCheckpoint_DELETE_is_never_removed BEFORE DELETE ON LogCheckpoint WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogCheckpoint is never removed'); END;
CREATE TRIGGER LogCheckpoint_UPDATE_is_never_changed BEFORE UPDATE ON LogCheckpoint WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogCheckpoint is never changed'); END;
CREATE TRIGGER LogCosignature_DELETE_is_refused BEFORE DELETE ON LogCosignature BEGIN SELECT RAISE(ABORT, 'LogCosignature keeps its rows'); END;
CREATE TRIGGER LogCosignature_UPDATE_is_refused BEFORE UPDATE ON LogCosignature BEGIN SELECT RAISE(ABORT, 'LogCosignature keeps its rows'); END;
CREATE TRIGGER LogEntry_DELETE_is_never_removed BEFORE DELETE ON LogEntry WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogEntry is never removed'); END;
CREATE TRIGGER LogEntry_INSERT_leaves_no_gap BEFORE INSERT ON LogEntry WHEN NEW.Sequence IS NOT (SELECT COALESCE(MAX(Sequence) + 1, 0) FROM LogEntry WHERE Log = NEW.Log)
BEGIN SELECT RAISE(ABORT, 'LogEntry leaves no gap'); END;
CREATE TRIGGER LogEntry_UPDATE_is_never_changed BEFORE UPDATE ON LogEntry WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogEntry is never changed'); END;
CREATE TRIGGER LogHead_DELETE_is_never_removed BEFORE DELETE ON LogHead WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogHead is never removed'); END;
CREATE TRIGGER LogHead_INSERT_has_one_row_a_log BEFORE INSERT ON LogHead WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogHead has one row a log'); END;
CREATE TRIGGER LogHead_UPDATE_moves_on_by_one BEFORE UPDATE ON LogHead WHEN NEW.Log IS NOT OLD.Log OR NEW.Size IS NOT OLD.Size + 1
BEGIN SELECT RAISE(ABORT, 'LogHead moves on by one'); END;
CREATE TRIGGER LogItem_DELETE_is_never_removed BEFORE DELETE ON LogItem WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogItem is never removed'); END;
CREATE TRIGGER LogItem_UPDATE_is_never_changed BEFORE UPDATE ON LogItem WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogItem is never changed'); END;
CREATE TRIGGER LogPayload_DELETE_is_never_removed BEFORE DELETE ON LogPayload WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogPayload is never removed'); END;
CREATE TRIGGER LogPayload_UPDATE_can_only_be_erased BEFORE UPDATE ON LogPayload WHEN NEW.Salt IS NOT NULL OR NEW.Payload IS NOT NULL OR NEW.Log IS NOT OLD.Log OR NEW.Sequence IS NOT OLD.Sequence OR NEW.Kind IS NOT OLD.Kind
OR NEW.At IS NOT OLD.At OR NEW.ActorId IS NOT OLD.ActorId OR NEW.ItemId IS NOT OLD.ItemId OR NEW.ClaimId IS NOT OLD.ClaimId
OR NEW.ArticleId IS NOT OLD.ArticleId OR NEW.CommandId IS NOT OLD.CommandId
BEGIN SELECT RAISE(ABORT, 'LogPayload can only be erased'); END;
CREATE TRIGGER LogTag_DELETE_is_never_removed BEFORE DELETE ON LogTag WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogTag is never removed'); END;
CREATE TRIGGER LogTag_UPDATE_is_never_changed BEFORE UPDATE ON LogTag WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogTag is never changed'); END;
CREATE TRIGGER LogTile_DELETE_is_never_removed BEFORE DELETE ON LogTile WHEN 1
BEGIN SELECT RAISE(ABORT, 'LogTile is never removed'); END;
CREATE TRIGGER LogTile_UPDATE_is_only_extended BEFORE UPDATE ON LogTile WHEN NEW.Log IS NOT OLD.Log OR NEW.Level IS NOT OLD.Level OR NEW."Index" IS NOT OLD."Index" OR substr(NEW.Hashes, 1, length(OLD.Hashes)) IS NOT OLD.Hashes
BEGIN SELECT RAISE(ABORT, 'LogTile is only extended'); END;
CREATE TRIGGER PastAnchor_DELETE_is_never_removed BEFORE DELETE ON PastAnchor
BEGIN SELECT RAISE(ABORT, 'PastAnchor is never removed'); END;
CREATE TRIGGER PastAnchor_UPDATE_is_never_changed BEFORE UPDATE ON PastAnchor
WHEN NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
BEGIN SELECT RAISE(ABORT, 'PastAnchor is never changed'); END;
CREATE TRIGGER PublishedCheck_DELETE_is_never_removed BEFORE DELETE ON PublishedCheck WHEN 1
BEGIN SELECT RAISE(ABORT, 'PublishedCheck is never removed'); END;
CREATE TRIGGER PublishedCheck_UPDATE_is_never_changed BEFORE UPDATE ON PublishedCheck
WHEN (1) AND NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
BEGIN SELECT RAISE(ABORT, 'PublishedCheck is never changed'); END;
CREATE TRIGGER PublishedCheck_opens AFTER INSERT ON PublishedCheck
BEGIN
    INSERT OR IGNORE INTO CheckedArticle (ArticleId)
        SELECT upper(json_extract(value, '$.articleId')) FROM json_each(NEW.Content, '$.appearances');
    INSERT OR IGNORE INTO CheckFile (Sha256, Name, MediaType)
        SELECT json_extract(value, '$.file.sha256'), json_extract(value, '$.file.name'), json_extract(value, '$.file.mediaType')
        FROM json_each(NEW.Content, '$.evidence') WHERE json_extract(value, '$.file.sha256') IS NOT NULL;
END;
CREATE TRIGGER Redaction_DELETE_is_never_removed BEFORE DELETE ON Redaction
BEGIN SELECT RAISE(ABORT, 'Redaction is never removed'); END;
CREATE TRIGGER Revision_DELETE_is_never_removed BEFORE DELETE ON Revision WHEN 1
BEGIN SELECT RAISE(ABORT, 'Revision is never removed'); END;
CREATE TRIGGER Revision_UPDATE_is_never_changed BEFORE UPDATE ON Revision
WHEN (1) AND NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
BEGIN SELECT RAISE(ABORT, 'Revision is never changed'); END;
CREATE TRIGGER ShownPlace_DELETE_is_never_removed BEFORE DELETE ON ShownPlace
BEGIN SELECT RAISE(ABORT, 'ShownPlace is never removed'); END;
CREATE TRIGGER ShownPlace_UPDATE_is_never_changed BEFORE UPDATE ON ShownPlace
WHEN NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
BEGIN SELECT RAISE(ABORT, 'ShownPlace is never changed'); END;
CREATE TRIGGER Suggestion_DELETE_is_never_removed BEFORE DELETE ON Suggestion
BEGIN SELECT RAISE(ABORT, 'Suggestion is never removed'); END;
CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");
CREATE TRIGGER Verdict_DELETE_is_never_removed BEFORE DELETE ON Verdict WHEN 1
BEGIN SELECT RAISE(ABORT, 'Verdict is never removed'); END;
CREATE TRIGGER Verdict_UPDATE_keeps_its_words BEFORE UPDATE ON Verdict
WHEN (NEW.Id IS NOT OLD.Id OR NEW.ClaimId IS NOT OLD.ClaimId OR NEW.Number IS NOT OLD.Number OR NEW.Rating IS NOT OLD.Rating
OR NEW.Summary IS NOT OLD.Summary OR NEW.Justification IS NOT OLD.Justification OR NEW.AuthorId IS NOT OLD.AuthorId
OR NEW.Authors IS NOT OLD.Authors OR NEW.WrittenAt IS NOT OLD.WrittenAt) AND NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
BEGIN SELECT RAISE(ABORT, 'Verdict keeps its words'); END;
CREATE TRIGGER WitnessedLog_DELETE_is_refused BEFORE DELETE ON WitnessedLog BEGIN SELECT RAISE(ABORT, 'WitnessedLog keeps its rows'); END;
CREATE TRIGGER WitnessedLog_UPDATE_never_goes_back BEFORE UPDATE ON WitnessedLog WHEN NEW.Origin IS NOT OLD.Origin OR NEW.Size < OLD.Size
BEGIN SELECT RAISE(ABORT, 'WitnessedLog never goes back'); END;
