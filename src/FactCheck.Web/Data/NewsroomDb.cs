using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Web;

/// <summary>
/// The newsroom's database. Reading is ordinary EF Core. Writing goes one way: <see cref="BeginAsync"/> takes the writer's turn and an immediate
/// transaction, the caller loads, decides and changes objects, and <see cref="CommitAsync"/> saves them together with exactly one log entry.
/// An audited change that is saved in any other way throws.
/// </summary>
public sealed class NewsroomDb(DbContextOptions<NewsroomDb> options, WriterGate gate, LiveFeed feed, RepeatedEntries repeated, TimeProvider clock)
    : IdentityUserContext<Person, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>>(options)
{
    private IDisposable? _turn;
    private IDbContextTransaction? _transaction;
    private bool _committing;

    /// <summary>The newsroom's clock, UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleEdition> ArticleEditions => Set<ArticleEdition>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Appearance> Appearances => Set<Appearance>();

    public DbSet<PastAnchor> PastAnchors => Set<PastAnchor>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<PublishedCheck> PublishedChecks => Set<PublishedCheck>();

    public DbSet<ShownPlace> ShownPlaces => Set<ShownPlace>();

    public DbSet<Redaction> Redactions => Set<Redaction>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<LogEntry> LogEntries => Set<LogEntry>();

    public DbSet<LogPayload> LogPayloads => Set<LogPayload>();

    public DbSet<LogItem> LogItems => Set<LogItem>();

    public DbSet<LogTag> LogTags => Set<LogTag>();

    public DbSet<LogHead> LogHeads => Set<LogHead>();

    public DbSet<LogTile> LogTiles => Set<LogTile>();

    public DbSet<LogCheckpoint> LogCheckpoints => Set<LogCheckpoint>();

    public DbSet<LogCosignature> LogCosignatures => Set<LogCosignature>();

    public DbSet<WitnessedLog> WitnessedLogs => Set<WitnessedLog>();

    public DbSet<Epoch> Epochs => Set<Epoch>();

    /// <summary>Waits for the writer's turn and opens an immediate transaction. Disposing without a commit rolls back.</summary>
    public async Task BeginAsync(CancellationToken cancel = default)
    {
        if (_turn is not null)
        {
            throw new InvalidOperationException("A change was begun on this context already; commit it or roll it back first.");
        }

        _turn = await gate.EnterAsync(cancel);
        _transaction = await Database.BeginTransactionAsync(cancel);
    }

    /// <summary>Saves what changed and appends one entry about it, in one transaction; then, and only then, rings the live feed.</summary>
    /// <param name="actorId">Who acts; empty for nobody.</param>
    /// <param name="kind">What the act is; it also names the log.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="note">Facts about the act that no audited row holds.</param>
    /// <param name="commandId">The id that the client gave the command.</param>
    /// <param name="cancel">Stops waiting, not a commit that has begun.</param>
    /// <returns>The entry's sequence number; -1 where it is only counted, see <see cref="RepeatedEntries"/>.</returns>
    public async Task<long> CommitAsync(
        Guid actorId, EntryKind kind, Subject subject, JsonObject? note = null, Guid? commandId = null, CancellationToken cancel = default)
    {
        ChangeTracker.DetectChanges();
        var changes = AuditSnapshot.Changes(ChangeTracker);
        if (!kind.Repeats || changes.Count > 0 || _transaction is null || !repeated.HoldsBack(actorId, kind, subject, note))
        {
            return await FinishAsync(actorId, kind, subject, changes, note, commandId, cancel);
        }

        await SaveStepAsync(cancel);
        await _transaction.CommitAsync(CancellationToken.None);
        await EndAsync();
        return -1;
    }

    /// <summary>Records how often something was repeated.</summary>
    internal Task<long> CommitCountedAsync(CountedEntry entry, CancellationToken cancel) =>
        FinishAsync(entry.ActorId, entry.Kind, entry.Subject, [], entry.Note, null, cancel);

    /// <summary>
    /// Saves an erasure: like <see cref="CommitAsync"/>, but the entry says only how the rows are afterwards. What stood there before must not come back
    /// in it. A redaction that touches the security log has an entry there too, which tells of its rows.
    /// </summary>
    internal async Task<long> CommitErasureAsync(
        Guid actorId, EntryKind kind, Subject subject, IReadOnlyList<AuditedChange> changes, JsonObject note, CancellationToken cancel = default)
    {
        ChangeTracker.DetectChanges();
        if (AuditSnapshot.Changes(ChangeTracker).FirstOrDefault(change => !changes.Any(told => (told.Type, told.Id) == (change.Type, change.Id))) is { } untold)
        {
            throw new InvalidOperationException($"An erasure changed {untold.Type} {untold.Id} and its entry does not say so.");
        }

        if (kind.Log == LogKind.Editorial && (changes.Any(IsOfSecurity) || ErasedNumbers.Of(note, LogKind.Security).Any()))
        {
            var other = LogContent.Of(actorId, EntryKind.RedactedPeople, subject, [.. changes.Where(IsOfSecurity)], note.DeepClone().AsObject(), null);
            await LogAppender.AppendAsync(this, EntryKind.RedactedPeople, actorId, subject, other, null, clock.GetUtcNow(), cancel);
            changes = [.. changes.Where(change => !IsOfSecurity(change))];
        }

        return await FinishAsync(actorId, kind, subject, changes, note, null, cancel);
    }

    /// <summary>Saves a step of an erasure inside the begun change; the entry that follows tells of it.</summary>
    internal async Task SaveStepAsync(CancellationToken cancel = default)
    {
        _committing = true;
        await SaveChangesAsync(cancel);
        _committing = false;
    }

    private async Task<long> FinishAsync(
        Guid actorId, EntryKind kind, Subject subject, IReadOnlyList<AuditedChange> changes, JsonObject? note, Guid? commandId, CancellationToken cancel)
    {
        if (_transaction is null)
        {
            throw new InvalidOperationException("A change begins with BeginAsync.");
        }

        var now = clock.GetUtcNow();
        var payload = LogContent.Of(actorId, kind, subject, changes, note, commandId);
        var sequence = await LogAppender.AppendAsync(this, kind, actorId, subject, payload, commandId, now, cancel);
        _committing = true;
        await SaveChangesAsync(cancel);
        await SearchIndex.KeepAsync(this, changes, cancel);
        if (kind.Erases)
        {
            await SearchIndex.RebuildAsync(this, cancel);
        }

        await _transaction.CommitAsync(CancellationToken.None);
        await EndAsync();
        feed.Publish(new LiveChange(kind.Log, sequence, kind, actorId, subject.ClaimId, subject.ArticleId, now));
        return sequence;
    }

    /// <summary>Rolls a begun change back and forgets what it touched, so that another act can follow on the same context.</summary>
    public async Task RollBackAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.RollbackAsync(CancellationToken.None);
        }

        ChangeTracker.Clear();
        await EndAsync();
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_committing)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        RefuseUnlogged();
        using var turn = _turn is null ? await gate.EnterAsync(cancellationToken) : null;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving waits for the writer's turn: use SaveChangesAsync.");

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await EndAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _transaction?.Dispose();
        _turn?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        NewsroomModel.Conventions(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        NewsroomModel.Build(builder);
    }

    private static bool IsOfSecurity(AuditedChange change) => change.Type is "person" or "invitation";

    private async Task EndAsync()
    {
        _committing = false;
        var (transaction, turn) = (_transaction, _turn);
        (_transaction, _turn) = (null, null);
        using (turn)
        {
            await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private void RefuseUnlogged()
    {
        ChangeTracker.DetectChanges();
        if (AuditSnapshot.Changes(ChangeTracker) is { Count: > 0 } unlogged)
        {
            throw new InvalidOperationException(
                $"A change of {unlogged[0].Type} was saved without a log entry. Use BeginAsync and CommitAsync.");
        }
    }
}
