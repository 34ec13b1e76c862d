using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests;

/// <summary>Reads the security log of a site under test.</summary>
internal static class SecurityLog
{
    /// <summary>The wire names of its entries, oldest first.</summary>
    public static async Task<List<string>> SecurityKindsAsync(this TestSite site) =>
        [.. (await site.SecurityEntriesAsync()).Select(entry => entry.Kind)];

    public static async Task<List<LogPayload>> SecurityEntriesAsync(this TestSite site)
    {
        await using var db = await site.Factory.CreateDbContextAsync();
        return await db.LogPayloads.AsNoTracking().Where(row => row.Log == LogKind.Security).OrderBy(row => row.Sequence).ToListAsync();
    }
}
