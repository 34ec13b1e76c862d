using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// When each sign-in was last used. It is written in the background and to the minute: a request does not wait for the writer's turn because of it,
/// and a disk that is full throws nobody out.
/// </summary>
public sealed class SeenSignIns
{
    private static readonly TimeSpan s_exact = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _unwritten = new();

    /// <summary>The sign-in was used just now.</summary>
    public void Note(Guid signInId, DateTimeOffset now) => _unwritten[signInId] = now;

    /// <summary>Writes what was noted. What cannot be written is tried again next time.</summary>
    public async Task WriteAsync(IDbContextFactory<NewsroomDb> factory, CancellationToken cancel)
    {
        var noted = _unwritten.ToArray();
        if (noted.Length == 0)
        {
            return;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var ids = noted.Select(each => each.Key).ToList();
        var rows = await db.SignIns.Where(row => ids.Contains(row.Id) && row.EndedAt == null).ToDictionaryAsync(row => row.Id, cancel);
        foreach (var (id, at) in noted)
        {
            if (rows.TryGetValue(id, out var row) && at - row.SeenAt >= s_exact)
            {
                row.SeenAt = at;
            }
        }

        await db.SaveChangesAsync(cancel);
        foreach (var each in noted)
        {
            _unwritten.TryRemove(each);
        }
    }
}
