namespace FactCheck.Domain;

/// <summary>A place in a text that says something which an edit may not change unseen.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Key">What it means: equal keys mean the same.</param>
/// <param name="First">Its first sign.</param>
/// <param name="Last">Its last sign.</param>
/// <param name="Number">The number that it belongs to, counted from 1 in its text; 0 for none.</param>
internal readonly record struct Mark(MeaningKind Kind, string Key, int First, int Last, int Number = 0);
