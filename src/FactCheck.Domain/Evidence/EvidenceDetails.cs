namespace FactCheck.Domain;

/// <summary>A piece of evidence, as typed.</summary>
public sealed record EvidenceDetails(
    Stance Stance, EvidenceKind Kind, string Title, string? Publisher, string? Address, DateOnly? PublishedOn,
    string? Quote, string? Note, PassageRef? Passage = null, FileRef? File = null)
{
    internal IEnumerable<Problem?> Problems()
    {
        yield return Problem.In("Stance", Enum.IsDefined(Stance) ? null : "Say whether it supports, refutes or gives context.");
        yield return Problem.In("Title", Typed.Problem(Title, "The title", Limits.Title, required: true));
        yield return Problem.In("Publisher", Typed.Problem(Publisher, "The publisher", Limits.Name));
        yield return Problem.In("Address", string.IsNullOrWhiteSpace(Address) ? null : WebAddress.Problem(Address));
        yield return Problem.In("Quote", Typed.Problem(Quote, "The quote", Limits.Note));
        yield return Problem.In("Note", Typed.Problem(Note, "The note", Limits.Note));
        yield return Kind switch
        {
            EvidenceKind.Passage when Passage is null => new("Passage", "Choose the article and the words in it."),
            EvidenceKind.File when File is null => new("File", "Choose the file."),
            EvidenceKind.Source when Passage is not null || File is not null => new("Kind", "A source has no file and no passage."),
            EvidenceKind.Source or EvidenceKind.Passage or EvidenceKind.File => null,
            _ => new("Kind", "Choose a source, a passage or a file."),
        };
    }
}

/// <summary>Words of another article of the newsroom; offsets in UTF-16 units of the revision's text.</summary>
public sealed record PassageRef(Guid ArticleId, Guid RevisionId, int Start, int End);

/// <summary>A stored file: lower-case hex SHA-256, the name it came with, its type judged by its bytes, its length in bytes.</summary>
public sealed record FileRef(string Sha256, string Name, string MediaType, long Length);
