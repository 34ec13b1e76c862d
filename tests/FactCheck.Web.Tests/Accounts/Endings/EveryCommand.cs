using System.Reflection;
using System.Runtime.CompilerServices;
using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>Everything that a desk does on somebody's authority, found by reflection: a command that is added tomorrow is tried tomorrow.</summary>
internal static class EveryCommand
{
    /// <summary>The desks' methods whose first parameter says who acts.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
    [
        .. typeof(Desk).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Desk)) && !type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(SignedIn)),
    ];

    /// <summary>Sends it with arguments of the right types and no meaning: who may not act is refused before they are looked at.</summary>
    public static async Task<Refusal?> SendAsync(this MethodInfo command, IServiceProvider services, SignedIn by)
    {
        var arguments = command.GetParameters().Select(parameter => parameter.ParameterType == typeof(SignedIn) ? by : Any(parameter.ParameterType)).ToArray();
        var task = (Task)command.Invoke(services.GetService(command.DeclaringType!), arguments)!;
        await task;
        return RefusalIn(task.GetType().GetProperty("Result")?.GetValue(task));
    }

    private static object? Any(Type type) =>
        type == typeof(string) ? "somebody@example.org"
        : type == typeof(CancellationToken) ? CancellationToken.None
        : type == typeof(Func<string, string>) ? (Func<string, string>)(token => token)
        : Nullable.GetUnderlyingType(type) is not null ? null
        : type == typeof(EvidenceDetails) ? EvidenceForTests.Details()
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsInterface ? null
        : Filled(type);

    // A command as its deserializer would make it, with its own parts filled in the same way.
    private static object Filled(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
        {
            field.SetValue(made, Any(field.FieldType));
        }

        return made;
    }

    private static Refusal? RefusalIn(object? result) => result switch
    {
        Outcome outcome => outcome.Refusal,
        Refusal refusal => refusal,
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(at => RefusalIn(tuple[at])).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
