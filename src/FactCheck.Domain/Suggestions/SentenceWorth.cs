namespace FactCheck.Domain;

/// <summary>How worth checking a sentence is, as the machine sees it. It says nothing about whether the sentence is true.</summary>
/// <param name="Range">The sentence in the revision's text, on character boundaries.</param>
/// <param name="Score">0 to 1000.</param>
/// <param name="Reasons">Why, for and against, each at most once, in the order of <see cref="WorthReason"/>.</param>
public sealed record SentenceWorth(TextRange Range, int Score, IReadOnlyList<WorthReason> Reasons);
