using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Benchmarks;

/// <summary>Counts the commands that go to the database.</summary>
internal sealed class QueryCount : DbCommandInterceptor
{
    private int _count;

    public int Take() => Interlocked.Exchange(ref _count, 0);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref _count);
        return result;
    }
}
