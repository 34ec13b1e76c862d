using System.Globalization;

namespace FactCheck.Domain.Tests;

/// <summary>The character boundaries of a text as the framework counts them from its start.</summary>
internal static class Boundaries
{
    public static HashSet<int> Of(string text) => [.. StringInfo.ParseCombiningCharacters(text), 0, text.Length];
}
