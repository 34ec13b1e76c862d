using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>What somebody has on the screen who looks now.</summary>
internal static class SeenForTests
{
    /// <summary>An answer about the claim's first place.</summary>
    public static AnswerPlace SeenPlace(this Claim claim) => new(claim.Id, new(claim.Appearances[0].Id, claim.Appearances[0].Version, claim.Version));
}
