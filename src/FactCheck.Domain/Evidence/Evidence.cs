namespace FactCheck.Domain;

/// <summary>A source, passage or file that a verdict rests on.</summary>
public sealed class Evidence : Audited
{
    private Evidence()
    {
    }

    internal Evidence(Guid claimId, int number, EvidenceDetails details, Guid addedBy, DateTimeOffset addedAt)
    {
        ClaimId = claimId;
        Number = number;
        Position = number;
        AddedBy = addedBy;
        AddedAt = addedAt;
        Set(details);
    }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>Counts the claim's evidence from 1 and never changes: [E2] in a justification means number 2.</summary>
    public int Number { get; private set; }

    /// <summary>Its place in the order that people chose, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What it does to the claim.</summary>
    public Stance Stance { get; private set; }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who published it.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Where it stands; http or https.</summary>
    public string? Address { get; private set; }

    /// <summary>When it was published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The words that matter, as they stand in it.</summary>
    public string? Quote { get; private set; }

    /// <summary>What the newsroom says about it.</summary>
    public string? Note { get; private set; }

    /// <summary>The passage, for evidence from another article.</summary>
    public PassageRef? Passage { get; private set; }

    /// <summary>The file, for evidence kept as a file.</summary>
    public FileRef? File { get; private set; }

    /// <summary>Its quantities as a person corrected them; null while the machine's reading stands.</summary>
    public IReadOnlyList<Quantity>? Quantities { get; private set; }

    /// <summary>When it was attached, UTC.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Who attached it.</summary>
    public Guid AddedBy { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public Guid? WithdrawnBy { get; private set; }

    /// <summary>Whether it still stands.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>The details as they are now, for a form to start from.</summary>
    public EvidenceDetails Details => new(Stance, Kind, Title, Publisher, Address, PublishedOn, Quote, Note, Passage, File);

    internal void Edit(EvidenceDetails details)
    {
        Quantities = Domain.Quantities.StillOf(Quantities, Quote ?? "", details.Quote ?? "");
        Set(details);
        Raise();
    }

    internal void CorrectQuantities(IReadOnlyList<Quantity>? quantities)
    {
        Quantities = quantities;
        Raise();
    }

    internal void MoveTo(int position)
    {
        Position = position;
        Raise();
    }

    internal void Withdraw(Guid by, DateTimeOffset at)
    {
        (WithdrawnBy, WithdrawnAt) = (by, at);
        Raise();
    }

    internal void Restore()
    {
        (WithdrawnBy, WithdrawnAt) = (null, null);
        Raise();
    }

    private void Set(EvidenceDetails details)
    {
        Stance = details.Stance;
        Kind = details.Kind;
        Title = Typed.Line(details.Title)!;
        Publisher = Typed.Line(details.Publisher);
        Address = WebAddress.Clean(details.Address);
        PublishedOn = details.PublishedOn;
        Quote = Typed.Clean(details.Quote);
        Note = Typed.Clean(details.Note);
        Passage = details.Passage;
        File = details.File;
    }
}
