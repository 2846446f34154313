package vn.bangvang.outbox.aggregate;

import java.util.Arrays;
import java.util.Objects;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/** For each {@link Publication} bean an {@link Aggregates} bean of the same generic types. */
final class RegisteringAggregates implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry instanceof DefaultListableBeanFactory beans) {
            for (String name : beans.getBeanNamesForType(Publication.class, true, false)) {
                registry.registerBeanDefinition(name + "Aggregates", aggregates(beans, name));
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // Everything is registered before.
    }

    private static RootBeanDefinition aggregates(DefaultListableBeanFactory beans, String publication) {
        ResolvableType[] types = ResolvableType.forClass(Objects.requireNonNull(beans.getType(publication, false)))
                .as(Publication.class)
                .getGenerics();
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Aggregates.class,
                Arrays.stream(types).map(RegisteringAggregates::written).toArray(ResolvableType[]::new)));
        definition.setInstanceSupplier(() -> opened(beans, publication));
        return definition;
    }

    /** What stands for a variable of a base class takes its place: beans are found by what is written. */
    private static ResolvableType written(ResolvableType type) {
        return type.hasGenerics()
                ? ResolvableType.forClassWithGenerics(type.toClass(),
                        Arrays.stream(type.getGenerics())
                                .map(RegisteringAggregates::written)
                                .toArray(ResolvableType[]::new))
                : ResolvableType.forClass(type.toClass());
    }

    private static Aggregates<?, ?> opened(DefaultListableBeanFactory beans, String name) {
        Publication<?, ?> publication = beans.getBean(name, Publication.class);
        return beans.getBean(AggregateCollections.class).of(publication);
    }
}
