using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What admins do about mails that could not be sent.</summary>
public sealed class MailDesk(IDbContextFactory<NewsroomDb> factory, Outbox outbox) : Desk(factory)
{
    /// <summary>Tries a mail again, at once.</summary>
    public Task<Outcome> TryAgainAsync(SignedIn by, Guid id, CancellationToken cancel = default) =>
        DoAsync(by, id, EntryKind.MailTriedAgain, outbox.TryAgainAsync, cancel);

    /// <summary>Gives a mail up; nobody gets it.</summary>
    public Task<Outcome> GiveUpAsync(SignedIn by, Guid id, CancellationToken cancel = default) =>
        DoAsync(by, id, EntryKind.MailGivenUp, outbox.GiveUpAsync, cancel);

    private async Task<Outcome> DoAsync(SignedIn by, Guid id, EntryKind kind, Func<Guid, CancellationToken, Task> act, CancellationToken cancel)
    {
        var outcome = await ChangeAsync(by, null, (_, actor) => Task.FromResult(new Decision(
            actor.Role != Role.Admin ? Refusal.NotAllowed("Only admins look after the mails.")
            : outbox.Troubled().Any(letter => letter.Id == id) ? null : Refusal.NotNow("This mail is sent by now, or was given up."),
            kind, new Subject(id))), cancel);
        if (outcome.IsDone)
        {
            await act(id, CancellationToken.None);
        }

        return outcome;
    }
}
