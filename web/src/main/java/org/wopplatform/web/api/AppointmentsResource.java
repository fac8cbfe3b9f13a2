package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.people.People;
import org.wopplatform.core.people.People.Person;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.problems.Invalid;

/** The people of a platform and their roles. */
@Path("platforms/{platform}/people")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class AppointmentsResource {
    @Inject People people;

    public record PersonView(
            UUID account, String name, String email, boolean pending, List<String> roles) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.account().id(),
                    person.account().name(),
                    person.account().email(),
                    person.pending(),
                    person.roles().stream().map(Role::name).toList());
        }
    }

    public record Invitation(String email, String name, String language, List<String> roles) {}

    public record Roles(List<String> roles) {}

    @GET
    public List<PersonView> list() {
        return people.all().stream().map(PersonView::of).toList();
    }

    @GET
    @Path("{account}")
    public PersonView one(@PathParam("account") UUID account) {
        return PersonView.of(people.get(account));
    }

    @POST
    public Response invite(@PathParam("platform") String platform, Invitation sent) {
        people.check();
        var faults = new LinkedHashMap<String, String>();
        if (sent == null || sent.email() == null || !Account.isAddress(sent.email())) {
            faults.put("email", "field.email");
        }
        if (sent == null || sent.name() == null || sent.name().isBlank()) {
            faults.put("name", "field.required");
        }
        var language = Language.of(sent == null ? "" : String.valueOf(sent.language()));
        if (language.isEmpty()) {
            faults.put("language", "field.choice");
        }
        var roles = roles(sent == null ? null : sent.roles(), faults);
        refuse(faults);
        var person = people.invite(sent.email(), sent.name(), language.orElseThrow(), roles);
        return Response.status(201).entity(Json.of(PersonView.of(person))).build();
    }

    @PUT
    @Path("{account}/roles")
    public PersonView setRoles(@PathParam("account") UUID account, Roles sent) {
        people.check();
        var faults = new LinkedHashMap<String, String>();
        var roles = roles(sent == null ? null : sent.roles(), faults);
        refuse(faults);
        return people.setRoles(account, roles)
                .map(PersonView::of)
                .orElseGet(() -> new PersonView(account, "", "", false, List.of()));
    }

    private static Set<Role> roles(List<String> names, Map<String, String> faults) {
        var roles = new LinkedHashSet<Role>();
        if (names == null) {
            faults.put("roles", "field.required");
            return roles;
        }
        for (var name : names) {
            try {
                roles.add(Role.valueOf(String.valueOf(name)));
            } catch (IllegalArgumentException e) {
                faults.put("roles", "field.choice");
            }
        }
        return roles;
    }

    private static void refuse(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
