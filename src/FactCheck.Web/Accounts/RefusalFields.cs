using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Finds the problem of a field.</summary>
internal static class RefusalFields
{
    /// <summary>What is wrong with a field, or null.</summary>
    public static string? Of(this Refusal? refusal, string field) => refusal?.Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}
