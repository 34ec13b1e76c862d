using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(FactCheck.Web.Tests.LongestFirst))]

namespace FactCheck.Web.Tests;

/// <summary>Begins with the classes that take longest, so that at the end no core waits for one of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_long =
        [nameof(TwoWorldsTests), nameof(ServerKillTests), nameof(SequenceTests), nameof(KillTests), nameof(PowerCutTests), nameof(IoFaultTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(each => Place(each))];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var at = Array.FindIndex(s_long, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal));
        return at < 0 ? s_long.Length : at;
    }
}
