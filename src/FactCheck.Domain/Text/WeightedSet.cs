namespace FactCheck.Domain;

/// <summary>Distinct keys with weights, sorted for comparing two sets in one pass.</summary>
internal sealed class WeightedSet
{
    private readonly string[] keys;
    private readonly double[] weights;
    private readonly double total;

    private WeightedSet(string[] keys, double[] weights) => (this.keys, this.weights, total) = (keys, weights, weights.Sum());

    public bool IsEmpty => keys.Length == 0;

    public static WeightedSet Of(IEnumerable<(string Key, double Weight)> items)
    {
        var sorted = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, weight) in items)
        {
            sorted[key] = weight;
        }
        return new WeightedSet([.. sorted.Keys], [.. sorted.Values]);
    }

    /// <summary>Twice the weight of the shared keys over the weight of both sets: 1 for equal sets, 0 for disjoint ones.</summary>
    public double Dice(WeightedSet other)
    {
        var shared = 0.0;
        for (int i = 0, j = 0; i < keys.Length && j < other.keys.Length;)
        {
            var order = string.CompareOrdinal(keys[i], other.keys[j]);
            if (order == 0)
            {
                shared += weights[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        var both = total + other.total;
        return both > 0 ? Math.Min(1, 2 * shared / both) : 0;
    }
}
