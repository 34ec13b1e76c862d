using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Whether editors and admins need a second factor.</summary>
public enum FactorDemand
{
    /// <summary>They are asked to turn one on.</summary>
    Optional,

    /// <summary>They need one a week after they joined or got their role.</summary>
    Grace,

    /// <summary>They need one from the first minute.</summary>
    Required,
}

/// <summary>
/// By when an editor or admin has to turn a second factor on (FactCheck:SecondFactor). The day stands in the person's row, and every act looks at it there;
/// from then on, until the factor is on, the person has the rights of a reviewer.
/// </summary>
public sealed class FactorRule
{
    /// <summary>How long after joining or a new role.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>How long after one was turned off or lost: to put another phone in its place.</summary>
    public static readonly TimeSpan ShortGrace = TimeSpan.FromDays(1);

    /// <summary>What is said when an act is refused for want of the factor.</summary>
    public const string Words = "Your role needs a second factor: turn on an authenticator app on your account’s page, then do it again.";

    private readonly IDbContextFactory<NewsroomDb> _factory;

    /// <summary>Reads the setting: Grace in Production, Optional elsewhere, unless it says otherwise.</summary>
    public FactorRule(IConfiguration configuration, IHostEnvironment environment, IDbContextFactory<NewsroomDb> factory)
    {
        _factory = factory;
        var set = configuration["FactCheck:SecondFactor"];
        Demand = string.IsNullOrWhiteSpace(set) ? environment.IsProduction() ? FactorDemand.Grace : FactorDemand.Optional
            : Enum.Parse<FactorDemand>(set, ignoreCase: true);
    }

    /// <summary>What the newsroom asks for.</summary>
    public FactorDemand Demand { get; }

    /// <summary>Begins the grace of somebody who needs a factor and has none, and ends it for everybody else.</summary>
    /// <param name="person">Who; a grace that runs already goes on.</param>
    /// <param name="now">When.</param>
    /// <param name="grace">How long; a week unless it is said.</param>
    public void Begin(Person person, DateTimeOffset now, TimeSpan? grace = null) =>
        person.FactorDueAt = Demand == FactorDemand.Optional || person.TwoFactorEnabled || person.Role < Role.Editor ? null
            : Demand == FactorDemand.Required ? Earlier(person.FactorDueAt, now)
            : person.FactorDueAt ?? now + (grace ?? Grace);

    /// <summary>Brings everybody's day in line with the setting, at start: it may be another than last time.</summary>
    public async Task ApplyAsync(CancellationToken cancel = default)
    {
        await using var db = await _factory.CreateDbContextAsync(cancel);
        foreach (var person in await db.Users.Where(row => row.DeletedAt == null).ToListAsync(cancel))
        {
            Begin(person, db.Now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
