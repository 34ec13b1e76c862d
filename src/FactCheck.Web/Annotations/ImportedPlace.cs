using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What would become of one annotation.</summary>
/// <param name="Number">Its place in the file, from 0.</param>
/// <param name="Annotation">What it says.</param>
/// <param name="Placement">Where its words stand; null when it cannot be placed at all.</param>
/// <param name="Words">The words there; empty for an orphan.</param>
/// <param name="Wording">The claim that would be raised.</param>
/// <param name="Problem">Why none can be raised, in words.</param>
public sealed record ImportedPlace(int Number, ReadAnnotation Annotation, Placement? Placement, string Words, string Wording, string? Problem)
{
    /// <summary>Whether a claim can be raised from it.</summary>
    public bool CanBeRaised => Problem is null;

    /// <summary>What a person has to know before choosing it, in words; null when nothing speaks against it.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether it is raised unless a person decides otherwise; where the words changed or are of another page a person has to ask for it.</summary>
    public bool IsSure => CanBeRaised && Doubt is null && Placement!.State is AnchorState.Exact or AnchorState.Moved;

    /// <summary>Old and new words, for people.</summary>
    public ChangedPlace Changed(string language) =>
        new(Annotation.Quote, Words, Placement!.State, Placement.Reasons, language);
}

/// <summary>What an import would do to an article.</summary>
/// <param name="RevisionId">The revision in which the words were placed.</param>
/// <param name="Language">The article's language.</param>
/// <param name="Places">One for each annotation, in the file's order.</param>
public sealed record ImportPreview(Guid RevisionId, string Language, IReadOnlyList<ImportedPlace> Places);
