namespace FactCheck.Domain.Tests;

/// <summary>People and claims for examples.</summary>
internal static class ClaimForTests
{
    public const string Text = "Trump suggested he could resolve the conflict within “24 hours” if elected.";

    public static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);
    public static readonly Actor Author = new(Guid.CreateVersion7(), Role.Reviewer);
    public static readonly Actor Other = new(Guid.CreateVersion7(), Role.Reviewer);
    public static readonly Actor Editor = new(Guid.CreateVersion7(), Role.Editor);
    public static readonly Actor Admin = new(Guid.CreateVersion7(), Role.Admin);
    public static readonly VerdictDraft Draft = new(Rating.False, "He did not.", "See [E1].");
    public static readonly ClaimDetails Details = new("The conflict could end within 24 hours", "Donald Trump", false, null, null);
    public static readonly EvidenceDetails Source = new(Stance.Refutes, EvidenceKind.Source, "A plan", null, "https://example.org/", null, null, null);

    public static Place PlaceOf(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(Guid.CreateVersion7(), Guid.CreateVersion7(), Anchor.At(Text, start, start + words.Length)!);
    }

    public static Claim Raised(ClaimDetails? details = null) => Claim.Raise(Author, details ?? Details, PlaceOf("24 hours"), Now).Claim!;

    /// <summary>A claim with a piece of evidence that has come as far as a stage.</summary>
    public static Claim At(Stage stage)
    {
        var claim = Raised();
        claim.AddEvidence(Author, Source, Now);
        Func<Refusal?>[] steps =
        [
            () => claim.Propose(Author, Draft, 0, Now),
            () => claim.Submit(Author, claim.Version, Now),
            () => stage == Stage.ChangesRequested ? claim.RequestChanges(Editor, claim.Version, "Name the date.", Now) : claim.Approve(Editor, claim.Version, Now),
            () => claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now).Refusal,
        ];
        foreach (var step in steps.TakeWhile(_ => claim.Stage != stage && stage != Stage.Withdrawn))
        {
            if (step() is { } refusal)
            {
                throw new InvalidOperationException(refusal.Message);
            }
        }

        return stage == Stage.Withdrawn && claim.Withdraw("A slip.", claim.Version) is { } refused ? throw new InvalidOperationException(refused.Message) : claim;
    }
}
