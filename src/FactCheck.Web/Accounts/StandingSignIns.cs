using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Which sign-ins stand: the one rule, for requests, for live pages and for every act.</summary>
public static class StandingSignIns
{
    /// <summary>How long a sign-in lasts without use.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>How long it lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Open, used within <see cref="Idle"/>, not older than <see cref="Longest"/>, of a person who has access, each with its person's stamp.</summary>
    public static IQueryable<StandingSignIn> Standing(this NewsroomDb db, DateTimeOffset now)
    {
        var (startedAfter, seenAfter) = (now - Longest, now - Idle);
        return from signIn in db.SignIns.AsNoTracking()
               join person in db.Users.AsNoTracking() on signIn.PersonId equals person.Id
               where signIn.EndedAt == null && signIn.StartedAt > startedAfter && signIn.SeenAt > seenAfter && person.DisabledAt == null
               let lacks = person.FactorDueAt != null && person.FactorDueAt <= now
               select new StandingSignIn
               {
                   Id = signIn.Id,
                   PersonId = person.Id,
                   Role = lacks ? Role.Reviewer : person.Role,
                   LacksFactor = lacks,
                   Stamp = person.SecurityStamp ?? "",
                   SeenAt = signIn.SeenAt,
               };
    }

    /// <summary>The person with the role of this moment, if the sign-in still stands; null when it has ended in any way.</summary>
    public static Task<Actor?> ActingAsync(this NewsroomDb db, SignedIn by, CancellationToken cancel = default) =>
        db.Standing(db.Now).Where(each => each.Id == by.SignInId && each.PersonId == by.PersonId && each.Stamp == by.Stamp)
            .Select(each => new Actor(each.PersonId, each.Role, each.LacksFactor)).SingleOrDefaultAsync(cancel);
}

/// <summary>A sign-in that stands.</summary>
public sealed class StandingSignIn
{
    /// <summary>The <see cref="SignIn"/>.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What the person may do now.</summary>
    public Role Role { get; init; }

    /// <summary>Whether the person has another role that needs a second factor, see <see cref="FactorRule"/>.</summary>
    public bool LacksFactor { get; init; }

    /// <summary>The person's security stamp now.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>When it was last used, UTC, to the minute.</summary>
    public DateTimeOffset SeenAt { get; init; }
}
