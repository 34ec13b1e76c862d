using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>An entry as people read it.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Words">What happened, in words that follow the name.</param>
/// <param name="About">What it is about, with its address; null when nothing is to be opened.</param>
/// <param name="Reason">What the person gave as a reason.</param>
/// <param name="Refused">Whether it records a refusal.</param>
/// <param name="Changes">What changed, thing by thing; empty when the content was erased.</param>
/// <param name="Erased">Whether the content was erased.</param>
public sealed record LoggedEntry(
    LogKind Log, long Sequence, DateTimeOffset At, PersonName Who, string Words, EntryAbout? About, string? Reason, bool Refused,
    IReadOnlyList<ThingChange> Changes, bool Erased)
{
    /// <summary>The number, in the same log or the newsroom's, of the entry that says why; null when the content stands.</summary>
    public EntryNumber? ErasedBy { get; init; }
}

/// <summary>Where an entry stands.</summary>
public sealed record EntryNumber(LogKind Log, long Sequence);

/// <summary>What an entry is about.</summary>
public sealed record EntryAbout(string Title, string Address);

/// <summary>One thing that an entry changed, such as a piece of evidence.</summary>
/// <param name="Thing">Its name in plain words.</param>
/// <param name="Fields">What people care for.</param>
/// <param name="Rest">Ids, versions and hashes, for who looks closer.</param>
public sealed record ThingChange(string Thing, IReadOnlyList<FieldChange> Fields, IReadOnlyList<FieldChange> Rest);

/// <summary>One field before and after, in words; null where it was empty or not there.</summary>
public sealed record FieldChange(string Label, string? Before, string? After)
{
    private const int LongText = 60;

    /// <summary>Whether both are texts whose words are worth comparing.</summary>
    public bool IsText => Before is not null && After is not null && Math.Max(Before.Length, After.Length) > LongText;
}

/// <summary>A page of entries.</summary>
/// <param name="Entries">Newest first, or oldest first.</param>
/// <param name="Total">How many the filter lets through in all.</param>
/// <param name="Next">The number to go on from; null on the last page.</param>
public sealed record LogPageOfEntries(IReadOnlyList<LoggedEntry> Entries, int Total, long? Next);
