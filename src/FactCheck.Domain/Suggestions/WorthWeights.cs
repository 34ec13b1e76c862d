namespace FactCheck.Domain;

/// <summary>What an editor decided about a suggested sentence.</summary>
/// <param name="Reasons">The reasons that it was suggested for.</param>
/// <param name="Accepted">Whether a claim was made of it.</param>
public readonly record struct WorthChoice(IReadOnlyList<WorthReason> Reasons, bool Accepted);

/// <summary>
/// The points that each reason gives or takes. A claim is worth checking when it is factual, specific and can be looked up: so what names a number, a time, an act or a
/// source gains, and what judges, foretells or asks loses. The weights can be read by anybody, and a newsroom's choices shift them within narrow bounds.
/// </summary>
public sealed class WorthWeights
{
    /// <summary>What every sentence starts from.</summary>
    public const int Base = 200;

    /// <summary>The most points by which choices shift a weight, up or down.</summary>
    public const int MostShift = 60;

    // Choices count as if there were this many more without a tendency: one day's clicks turn nothing over.
    private const int Prior = 20;

    private static readonly Dictionary<WorthReason, int> s_points = new()
    {
        // Numbers are what can be looked up best, and what readers remember.
        [WorthReason.Quantity] = 300,
        // Rankings and trends need a table, and are often wrong.
        [WorthReason.Comparison] = 120,
        // A time makes a statement one that can be found in a record.
        [WorthReason.Date] = 100,
        // Whether somebody said it can be checked, and who said it can be asked.
        [WorthReason.Attribution] = 100,
        // Nearly every sentence of a news text names somebody, so it tells little.
        [WorthReason.NamedBody] = 60,
        [WorthReason.Event] = 110,
        // Causes are claims, but seldom settled by looking something up.
        [WorthReason.Cause] = 70,
        [WorthReason.Opinion] = -240,
        // Nobody can look into heads, though what people declared can be quoted.
        [WorthReason.Intention] = -120,
        // A forecast cannot be checked yet; one with a number and a source still tells what experts hold.
        [WorthReason.Prediction] = -180,
        [WorthReason.Personal] = -120,
        [WorthReason.Question] = -350,
        [WorthReason.Fragment] = -300,
    };

    private readonly Dictionary<WorthReason, int> _points;

    private WorthWeights(Dictionary<WorthReason, int> points) => _points = points;

    /// <summary>The weights of a newsroom that has not chosen anything yet.</summary>
    public static WorthWeights Default { get; } = new(s_points);

    /// <summary>The points of a reason; below zero for what speaks against checking.</summary>
    public int Of(WorthReason reason) => _points[reason];

    /// <summary>Whether a reason speaks for checking; choices never turn that round.</summary>
    public static bool IsFor(WorthReason reason) => s_points[reason] > 0;

    /// <summary>The score for reasons, 0 to 1000.</summary>
    public int Score(IEnumerable<WorthReason> reasons) => Math.Clamp(Base + reasons.Sum(Of), 0, 1000);

    /// <summary>
    /// The weights that follow from what editors chose: each is shifted by MostShift × (accepted − dismissed) ÷ (accepted + dismissed + 20) of the sentences
    /// with that reason. The order of choices does not matter, one more dismissal never raises a weight, and one more acceptance never lowers one.
    /// </summary>
    public static WorthWeights Learned(IEnumerable<WorthChoice> choices)
    {
        var counts = s_points.Keys.ToDictionary(reason => reason, _ => (Accepted: 0L, Dismissed: 0L));
        foreach (var (reasons, accepted) in choices)
        {
            foreach (var reason in reasons.Distinct())
            {
                var (yes, no) = counts[reason];
                counts[reason] = accepted ? (yes + 1, no) : (yes, no + 1);
            }
        }

        return new(s_points.ToDictionary(each => each.Key, each => Shifted(each.Value, counts[each.Key].Accepted, counts[each.Key].Dismissed)));
    }

    private static int Shifted(int points, long accepted, long dismissed)
    {
        var shifted = points + (int)(MostShift * (accepted - dismissed) / (accepted + dismissed + Prior));
        return points > 0 ? Math.Max(shifted, 0) : Math.Min(shifted, 0);
    }
}
