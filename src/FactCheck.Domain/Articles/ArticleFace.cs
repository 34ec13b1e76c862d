namespace FactCheck.Domain;

/// <summary>What readers are told of an article beside its text.</summary>
/// <param name="Title">The title as published.</param>
/// <param name="Publisher">Who published it, if known.</param>
/// <param name="Author">Who wrote it, if known.</param>
/// <param name="PublishedOn">When it was published, if known.</param>
/// <param name="Address">Where it stands; http or https.</param>
/// <param name="Language">BCP 47 tag of the text's language.</param>
public sealed record ArticleFace(string Title, string? Publisher, string? Author, DateOnly? PublishedOn, string? Address, string Language);
