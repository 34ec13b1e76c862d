using System.Globalization;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>How large a log was when it was signed.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Size">How many entries stood under the signature.</param>
public sealed record GrowthPoint(DateTimeOffset At, long Size);

/// <summary>How a log grew, thinned so that it can be drawn and read.</summary>
/// <param name="Points">Oldest first, at most <see cref="Most"/>.</param>
public sealed record LogGrowth(IReadOnlyList<GrowthPoint> Points)
{
    /// <summary>The most points that are shown.</summary>
    public const int Most = 120;

    /// <summary>The drawing's width in its own units.</summary>
    public const int Width = 720;

    /// <summary>The drawing's height in its own units.</summary>
    public const int Height = 160;

    /// <summary>Loads the growth of a log.</summary>
    public static async Task<LogGrowth> LoadAsync(NewsroomDb db, LogKind log, CancellationToken cancel)
    {
        var signed = db.LogCheckpoints.AsNoTracking().Where(row => row.Log == log);
        if (await signed.Take(Most + 1).CountAsync(cancel) <= Most)
        {
            return new(await signed.OrderBy(row => row.Size).Select(row => new GrowthPoint(row.SignedAt, row.Size)).ToListAsync(cancel));
        }

        // Steps of equal growth: each is one look into the table's key, however long the table is.
        var largest = await signed.MaxAsync(row => row.Size, cancel);
        List<GrowthPoint> points = [];
        for (var step = 1; step <= Most; step++)
        {
            var size = largest * step / Most;
            if (points.Count == 0 || points[^1].Size < size)
            {
                points.Add(await signed.Where(row => row.Size >= size).OrderBy(row => row.Size).Select(row => new GrowthPoint(row.SignedAt, row.Size)).FirstAsync(cancel));
            }
        }

        return new(points);
    }

    /// <summary>The line as the data of an SVG path: along with time, up with each signature.</summary>
    public string Line() => string.Concat(Points.Select((point, at) =>
        at == 0 ? string.Create(CultureInfo.InvariantCulture, $"M0 {Y(point)}") : string.Create(CultureInfo.InvariantCulture, $"H{X(point)}V{Y(point)}")));

    /// <summary>The area under the line.</summary>
    public string Area() => string.Create(CultureInfo.InvariantCulture, $"{Line()}V{Height}H0Z");

    private long X(GrowthPoint point)
    {
        var span = (Points[^1].At - Points[0].At).TotalMilliseconds;
        return span <= 0 ? Width : Math.Clamp((long)((point.At - Points[0].At).TotalMilliseconds / span * Width), 0, Width);
    }

    private long Y(GrowthPoint point) => Height - (point.Size * Height / Points[^1].Size);
}
