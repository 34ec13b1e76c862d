using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Web;

/// <summary>One audited row that changed; before is null for a new row, after for a removed one.</summary>
public sealed record AuditedChange(string Type, Guid Id, JsonObject? Before, JsonObject? After);

/// <summary>Turns audited rows into the JSON that the log keeps of them.</summary>
public static class AuditSnapshot
{
    private const string Name = "FactCheck:AuditName";
    private const string Left = "FactCheck:NotAudited";
    private const string Late = "FactCheck:AuditedWhenSet";

    /// <summary>Marks an entity type as audited under a name.</summary>
    public static void IsAudited(this IMutableEntityType type, string name) => type.SetAnnotation(Name, name);

    /// <summary>Leaves a column out of the log: another audited column stands for it, or it is no matter of record.</summary>
    public static void IsNotAudited(this IMutableProperty property) => property.SetAnnotation(Left, true);

    /// <summary>Leaves a column out of the log while it is empty: it came later, and entries of before do not know it.</summary>
    public static void IsAuditedWhenSet(this IMutableProperty property) => property.SetAnnotation(Late, true);

    /// <summary>Whether the log keeps a column.</summary>
    public static bool IsRecorded(this IReadOnlyProperty property) => property.FindAnnotation(Left) is null;

    /// <summary>The name under which a type is audited, or null.</summary>
    public static string? AuditName(this IReadOnlyEntityType type) => type.FindAnnotation(Name)?.Value as string;

    /// <summary>The row's audited columns with their values.</summary>
    public static JsonObject Of(PropertyValues values, IEntityType type)
    {
        var members = new JsonObject();
        foreach (var property in type.GetProperties().Where(each => each.IsRecorded()))
        {
            if (values[property] is { } value)
            {
                members[Member(property)] = Node(value);
            }
            else if (property.FindAnnotation(Late) is null)
            {
                members[Member(property)] = null;
            }
        }

        return members;
    }

    /// <summary>The rows that are about to change, in a fixed order; rows whose audited columns stay the same are not among them.</summary>
    /// <exception cref="InvalidOperationException">A row changed and its version did not: its class forgot to raise it.</exception>
    public static IReadOnlyList<AuditedChange> Changes(ChangeTracker tracker) =>
        [.. tracker.Entries()
            .Where(entry => entry.Metadata.AuditName() is not null)
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Change)
            .Where(change => !JsonNode.DeepEquals(change.Before, change.After))];

    private static AuditedChange Change(EntityEntry entry)
    {
        var type = entry.Metadata;
        var before = entry.State == EntityState.Added ? null : Of(entry.OriginalValues, type);
        var after = entry.State == EntityState.Deleted ? null : Of(entry.CurrentValues, type);
        if (entry is { State: EntityState.Modified, Entity: Audited } && !entry.Property(nameof(Audited.Version)).IsModified)
        {
            throw new InvalidOperationException($"A change of {type.AuditName()} did not raise its version.");
        }

        return new(type.AuditName()!, (Guid)entry.Property(nameof(Audited.Id)).CurrentValue!, before, after);
    }

    /// <summary>A column's name in the log.</summary>
    public static string Member(IReadOnlyProperty property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>A column's value as the log writes it.</summary>
    public static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        Guid id => id.ToString(),
        Enum label => label.ToString(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => Leaf.Time(time),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), StoredJson.Options),
    };
}
