using Xunit;

namespace FactCheck.Domain.Tests;

internal static class Ranges
{
    /// <summary>In order, without overlap, none empty, inside the whole, on character boundaries.</summary>
    public static void AreSound(string text, IEnumerable<TextRange> ranges, TextRange whole)
    {
        var boundaries = Boundaries.Of(text);
        var last = whole.Start;
        foreach (var range in ranges)
        {
            Assert.True(range.Start >= last && range.End > range.Start && range.End <= whole.End, $"{range} after {last} in {whole}");
            Assert.Contains(range.Start, boundaries);
            Assert.Contains(range.End, boundaries);
            last = range.End;
        }
    }
}
