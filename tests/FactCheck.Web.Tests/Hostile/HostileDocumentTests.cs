using FactCheck.Domain;
using FactCheck.Hostile;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What a document may cost is counted here; seconds are measured by the benchmarks, in their part `hostile`.</summary>
public class HostileDocumentTests
{
    // A fifth of the largest, so that the suite stays quick; the benchmark reads the largest.
    private const int Size = HostileDocuments.Largest / 5;

    // All that a page's reading ever allocates, most of which is free again at once; the benchmark measures the peak.
    private const long MostAllocated = 500_000_000;

    [Fact]
    public void There_are_two_hundred_and_no_two_are_the_same()
    {
        Assert.True(HostileDocuments.All().Count() >= 200);
        Assert.Empty(HostileDocuments.All(100_000).GroupBy(document => (document.Kind, document.Text)).Where(same => same.Count() > 1).Select(same => same.First().Name));
    }

    [Fact]
    public void Each_is_read_within_its_limits_or_refused_in_words()
    {
        foreach (var document in HostileDocuments.All(Size))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (parts, problem) = HostileReading.Of(document);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= MostAllocated || document.Kind != HostileKind.Html, $"{document.Name} allocated {allocated:N0} bytes.");
            Assert.True(parts <= Most(document.Kind), $"{document.Name} has {parts:N0} parts.");
            var mayBeEmpty = document.Kind is HostileKind.Verdict or HostileKind.Annotations;
            Assert.True(parts > 0 || problem is { Length: > 20 } || mayBeEmpty, $"{document.Name} was neither read nor refused.");
        }
    }

    private static int Most(HostileKind kind) => kind switch
    {
        HostileKind.Verdict => Limits.Justification,
        HostileKind.Annotations => AnnotationFile.Most,
        _ => Limits.Blocks,
    };
}
